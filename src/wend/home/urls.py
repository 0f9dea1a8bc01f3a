from django.urls import path

from wend.home.views import front, pairing, today

urlpatterns = [
    path("", front.front, name="front"),
    path("today/", today.today, name="today"),
    path("here/", front.here, name="here"),
    path("crisis/", front.crisis, name="crisis"),
    path("law/", front.law, name="law"),
    path("pairings/", pairing.pairings, name="pairings"),
    path("pairings/<uuid:pairing_id>/", pairing.pairing, name="pairing"),
]
