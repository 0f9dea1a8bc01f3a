from django.apps import AppConfig


class FreedomConfig(AppConfig):
    name = "wend.freedom"
    label = "freedom"
    default_auto_field = "django.db.models.BigAutoField"
