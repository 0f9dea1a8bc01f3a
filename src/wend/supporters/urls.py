from django.urls import path

from wend.supporters.views import shown, supporters

ONE = "supporters/<uuid:supporter_id>/"
urlpatterns = [
    path("supporters/", supporters.supporters, name="supporters"),
    path("supporters/switching/", supporters.switching, name="supporters_switching"),
    path(ONE, supporters.supporter, name="supporter"),
    path(ONE + "link/", supporters.supporter_link, name="supporter_link"),
    path(ONE + "uninviting/", supporters.uninviting, name="supporter_uninviting"),
    path("for-you/<str:token>/", shown.shown, name="shown"),
]
