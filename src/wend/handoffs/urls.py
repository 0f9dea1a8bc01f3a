from django.urls import path

from wend.handoffs.views import carried, carries, for_the_gone, letting_go

urlpatterns = [
    path("pairings/<uuid:pairing_id>/letting-go/", letting_go.letting_go, name="letting_go"),
    path(
        "practice/professionals/<uuid:professional_id>/letting-go/",
        for_the_gone.for_the_gone,
        name="for_the_gone",
    ),
    path("carries/", carries.carries, name="carries"),
    path("carries/<uuid:carry_id>/", carries.carry, name="carry"),
    path("carries/<uuid:carry_id>/page/", carries.carry_page, name="carry_page"),
    path("carries/<uuid:carry_id>/links/", carries.carry_links, name="carry_links"),
    path("carries/<uuid:carry_id>/removal/", carries.carry_removal, name="carry_removal"),
    path(
        "carries/links/<uuid:link_id>/withdrawing/",
        carries.carry_link_withdrawing,
        name="carry_link_withdrawing",
    ),
    path("carried/<str:token>/", carried.carried, name="carried"),
]
