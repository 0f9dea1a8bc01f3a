from django.apps import AppConfig


class ReviewingConfig(AppConfig):
    name = "wend.reviewing"
    label = "reviewing"
