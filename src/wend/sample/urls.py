"""The whole site, with the sample's first page in front of it."""

from django.urls import include, path

from wend.sample.views import stepping_in

urlpatterns = [
    path("", stepping_in, name="stepping_in"),
    path("", include("wend.config.urls")),
]
