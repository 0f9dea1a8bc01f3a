from django.urls import path

from wend.learning.views import felt, sensing, yeses

urlpatterns = [
    path("pairings/<uuid:pairing_id>/yeses/", yeses.yeses, name="yeses"),
    path("sensing/", sensing.sensing, name="sensing"),
    path("practice/felt/", felt.felt, name="felt"),
]
