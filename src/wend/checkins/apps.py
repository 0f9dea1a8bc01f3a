from django.apps import AppConfig


class CheckinsConfig(AppConfig):
    name = "wend.checkins"
    label = "checkins"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what leaving does here."""
        from wend.checkins import parting  # noqa: F401, PLC0415  # needs loaded models
