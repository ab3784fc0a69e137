//! The page's program: mounts the app.

fn main() {
    awareness_quiz::web::mount();
}
