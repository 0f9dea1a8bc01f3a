from django.urls import path

from wend.reviewing.views.reviewing import reviewing

urlpatterns = [path("reviewing/", reviewing, name="reviewing")]
