//! Which screen shows, and how one gets to another.

use leptos::prelude::*;

use crate::{
    quiz::{Session, Step},
    web::{
        Route,
        context::{Editions, Seat},
        host::address,
    },
};

/// The route of the screen that shows. It follows the address.
#[derive(Clone, Copy)]
pub struct Navigation {
    editions: Editions,
    seat: Seat,
    route: RwSignal<Route>,
    /// What was asked for, where another route has taken its place.
    asked: StoredValue<Route>,
    /// Whether the attendee has moved to a screen that has not shown yet.
    has_moved: StoredValue<bool>,
}

impl Navigation {
    /// Starts at the address of the page, and follows it from then on.
    pub fn start(editions: Editions, seat: Seat) -> Self {
        let asked = address::read();
        let navigation = Self {
            editions,
            seat,
            route: RwSignal::new(Route::Start),
            asked: StoredValue::new(asked.clone()),
            has_moved: StoredValue::new(false),
        };
        navigation.route.set(navigation.settle(asked));
        address::on_change(move |route| navigation.arrive(route));
        navigation
    }

    /// The route of the screen that shows, tracked.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Whether the attendee has just moved to the screen that shows, which then takes the focus; says
    /// so once.
    pub fn take_arrival(self) -> bool {
        let has_moved = self.has_moved.get_value();
        self.has_moved.set_value(false);
        has_moved
    }

    /// Says that another screen is about to take the place of the one that shows, at the same route.
    pub fn expect_arrival(self) {
        self.has_moved.set_value(true);
    }

    /// Goes to a route; the one left stays behind the back button.
    pub fn go_to(self, route: Route) {
        if address::push(&route) {
            self.arrive(route);
        }
    }

    /// Goes to a route in place of the present one.
    pub fn replace(self, route: Route) {
        address::replace_with(&route);
        self.arrive(route);
    }

    /// Says that the attendee has begun to use the screen that shows, so that nothing which comes
    /// late leads them away from it.
    pub fn stay(self) {
        self.asked.set_value(self.route.get_untracked());
    }

    /// Leads to what was asked for when the page was opened, should that be possible now.
    pub fn resume(self) {
        self.show(self.asked.get_value());
    }

    /// Leads away from what is not possible any more.
    pub fn check(self) {
        self.show(self.route.get_untracked());
    }

    /// Shows the screen of a route in place of the one that the address names.
    pub fn show_only(self, route: Route) {
        self.route.set(route);
    }

    fn show(self, route: Route) {
        let route = self.find_way(route);
        if self.route.with_untracked(|shown| *shown != route) {
            address::replace_with(&route);
            self.route.set(route);
        }
    }

    fn arrive(self, route: Route) {
        self.asked.set_value(route.clone());
        self.has_moved.set_value(true);
        self.seat.chosen.set(None);
        self.route.set(self.settle(route));
    }

    /// The route that one leads to: the same, or the one that takes its place in the address.
    fn settle(self, route: Route) -> Route {
        let settled = self.find_way(route.clone());
        if settled != route {
            address::replace_with(&settled);
        }
        settled
    }

    fn find_way(self, route: Route) -> Route {
        let (plan, extent) = match &route {
            Route::Join { link } => {
                // A link that cannot be opened says why.
                let opened = self.editions.open(link);
                return opened.map_or(route, |plan| self.find_way(Route::Quiz { plan }));
            }
            Route::Quiz { plan } | Route::Item { plan, .. } | Route::Result { plan } => {
                if !self.seat.take_up(plan) {
                    return Route::Start;
                }
                (plan.clone(), untrack(|| self.seat.with(Session::extent)))
            }
            _ => return route,
        };
        let step = match route {
            Route::Item { number, .. } => extent.of_item(number),
            Route::Result { .. } => extent.of_result(),
            _ => extent.of_quiz(),
        };
        match step {
            Step::Item(at) => Route::Item { plan, number: at + 1 },
            Step::Result => Route::Result { plan },
            Step::Again => {
                self.seat.start_again();
                Route::Item { plan, number: 1 }
            }
            Step::Nothing => Route::Start,
        }
    }
}
