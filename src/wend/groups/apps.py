from django.apps import AppConfig


class GroupsConfig(AppConfig):
    name = "wend.groups"
    label = "groups"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what leaving does here."""
        from wend.groups import parting  # noqa: F401, PLC0415  # needs loaded models
