from django.apps import AppConfig


class SampleConfig(AppConfig):
    name = "wend.sample"
    label = "sample"
    default_auto_field = "django.db.models.BigAutoField"
