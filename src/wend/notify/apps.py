from django.apps import AppConfig


class NotifyConfig(AppConfig):
    name = "wend.notify"
    label = "notify"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The worker's jobs and hourly chores are known from the start."""
        from wend.notify import tasks  # noqa: F401, PLC0415  # needs loaded models
