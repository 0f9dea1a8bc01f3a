from django.apps import AppConfig


class OnceConfig(AppConfig):
    name = "wend.once"
    label = "once"
    default_auto_field = "django.db.models.BigAutoField"
