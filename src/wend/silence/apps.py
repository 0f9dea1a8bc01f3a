from django.apps import AppConfig


class SilenceConfig(AppConfig):
    name = "wend.silence"
    label = "silence"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what leaving does here, and have silences looked at."""
        from wend.silence import hourly, parting  # noqa: F401, PLC0415  # need loaded models
