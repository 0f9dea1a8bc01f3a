from django.apps import AppConfig


class ComingConfig(AppConfig):
    name = "wend.coming"
    label = "coming"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what leaving does here."""
        from wend.coming import parting  # noqa: F401, PLC0415  # needs loaded models
