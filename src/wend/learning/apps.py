from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "wend.learning"
    label = "learning"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what leaving does here."""
        from wend.learning import parting  # noqa: F401, PLC0415  # needs loaded models
