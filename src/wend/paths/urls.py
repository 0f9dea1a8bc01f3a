from django.urls import path

from wend.paths.views.looks import looks
from wend.paths.views.path import path as own_path

urlpatterns = [path("path/", own_path, name="path"), path("looks/", looks, name="looks")]
