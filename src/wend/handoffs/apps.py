from django.apps import AppConfig


class HandoffsConfig(AppConfig):
    name = "wend.handoffs"
    label = "handoffs"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what leaving does here."""
        from wend.handoffs import parting  # noqa: F401, PLC0415  # needs loaded models
