from django.urls import path

from wend.finding.views import listings, searching

urlpatterns = [
    path("finding/", searching.finding, name="finding"),
    path("finding/results/", searching.results, name="finding_results"),
    path("finding/people/<uuid:profile_id>/", listings.professional, name="professional"),
    path("finding/services/<uuid:service_id>/", listings.service, name="service"),
]
