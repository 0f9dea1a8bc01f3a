from django.urls import path

from wend.checkins.views import check_in, links, meetings, mirror

PAIRING = "pairings/<uuid:pairing_id>/"
ONE = PAIRING + "meetings/<uuid:meeting_id>/"
urlpatterns = [
    path(PAIRING + "meetings/", meetings.meetings, name="meetings"),
    path(PAIRING + "mirror/", mirror.mirror, name="mirror"),
    path(ONE, meetings.meeting, name="meeting"),
    path(ONE + "check-in/", check_in.check_in, name="check_in"),
    path(ONE + "check-in/sharing/", check_in.sharing, name="sharing"),
    path(ONE + "check-in/taking-back/", check_in.taking_back, name="taking_back"),
    path(ONE + "check-in/links/", links.check_in_links, name="check_in_links"),
    path("check-in/kept/", links.kept, name="check_in_kept"),
    path("check-in/skipped/", links.skipped, name="check_in_skipped"),
    path("check-in/<str:token>/", links.check_in_link, name="check_in_link"),
]
