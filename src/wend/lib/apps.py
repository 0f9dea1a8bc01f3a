from django.apps import AppConfig


class LibConfig(AppConfig):
    name = "wend.lib"
    label = "lib"
