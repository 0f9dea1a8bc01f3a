from django.urls import path

from wend.groups.views import coming, groups, meetings, seats

ONE = "groups/<uuid:group_id>/"
COMING = ONE + "coming/<uuid:gathering_id>/"
MINE = "pairings/<uuid:pairing_id>/with-others/<uuid:seat_id>/"
urlpatterns = [
    path("groups/", groups.groups, name="groups"),
    path(ONE, groups.group, name="group"),
    path(ONE + "name/", groups.naming, name="group_naming"),
    path(ONE + "asking/", groups.asking, name="group_asking"),
    path(ONE + "seats/<uuid:seat_id>/ending/", groups.seat_ending, name="group_seat_ending"),
    path(ONE + "ending/", groups.ending, name="group_ending"),
    path(ONE + "meetings/", meetings.meetings, name="group_meetings"),
    path(ONE + "coming/", coming.coming, name="group_coming"),
    path(COMING + "calling-off/", coming.calling_off, name="group_calling_off"),
    path(COMING + "moving/", coming.moving, name="group_moving"),
    path(MINE, seats.seat, name="seat"),
    path(MINE + "joining/", seats.joining, name="seat_joining"),
    path(MINE + "stepping-out/", seats.stepping_out, name="seat_stepping_out"),
]
