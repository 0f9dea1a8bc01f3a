from django.apps import AppConfig


class PairingsConfig(AppConfig):
    name = "wend.pairings"
    label = "pairings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what leaving does here."""
        from wend.pairings import parting  # noqa: F401, PLC0415  # needs loaded models
