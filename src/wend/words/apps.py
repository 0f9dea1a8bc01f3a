from django.apps import AppConfig


class WordsConfig(AppConfig):
    name = "wend.words"
    label = "words"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what leaving does here."""
        from wend.words import parting  # noqa: F401, PLC0415  # needs loaded models
