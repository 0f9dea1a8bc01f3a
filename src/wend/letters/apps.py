from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "wend.letters"
    label = "letters"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what leaving does here."""
        from wend.letters import parting  # noqa: F401, PLC0415  # needs loaded models
