from django.urls import path

from wend.coming.views import calendar, coming

ALL = "pairings/<uuid:pairing_id>/coming/"
ONE = ALL + "<str:which>/"
urlpatterns = [
    path(ALL, coming.coming, name="coming"),
    path(ALL + "rhythm/ending/", coming.rhythm_ending, name="rhythm_ending"),
    path(ALL + "asking/", coming.asking_hour, name="asking_hour"),
    path(ALL + "calendar/", calendar.calendar, name="calendar"),
    path(ALL + "calendar/choosing/", calendar.choosing, name="choosing"),
    path(ONE + "calling-off/", coming.calling_off, name="calling_off"),
    path(ONE + "moving/", coming.moving, name="moving"),
]
