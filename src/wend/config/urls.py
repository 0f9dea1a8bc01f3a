"""Every door of the site: each part brings its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("wend.home.urls")),
    path("", include("wend.people.urls")),
    path("", include("wend.reviewing.urls")),
    path("", include("wend.practices.urls")),
    path("", include("wend.pairings.urls")),
    path("", include("wend.freedom.urls")),
    path("", include("wend.checkins.urls")),
    path("", include("wend.learning.urls")),
    path("", include("wend.words.urls")),
    path("", include("wend.letters.urls")),
    path("", include("wend.coming.urls")),
    path("", include("wend.silence.urls")),
    path("", include("wend.groups.urls")),
    path("", include("wend.finding.urls")),
    path("", include("wend.handoffs.urls")),
    path("", include("wend.supporters.urls")),
    path("", include("wend.paths.urls")),
    path("api/", include(("wend.config.api", "api"))),
]
