from django.urls import path

from wend.silence.views import choosing, hello

urlpatterns = [
    path("pairings/<uuid:pairing_id>/silence/", choosing.silence, name="silence"),
    path("silence/", choosing.when_quiet, name="when_quiet"),
    path("silence/still-right/", choosing.still_right, name="still_right"),
    path("silence/dropping/", choosing.dropping, name="dropping"),
    path("hello/answered/", hello.hello_answered, name="hello_answered"),
    path("hello/question/<str:token>/", hello.hello_question, name="hello_question"),
    path("hello/<str:token>/", hello.hello, name="hello"),
]
