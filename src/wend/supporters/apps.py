from django.apps import AppConfig


class SupportersConfig(AppConfig):
    name = "wend.supporters"
    label = "supporters"
    default_auto_field = "django.db.models.BigAutoField"
