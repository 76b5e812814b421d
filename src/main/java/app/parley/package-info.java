/// Where the program starts: the command line, and the way from it to the window.
///
/// Every room may be used here and nothing is decided here: a command reads its arguments, asks the
/// rooms, and prints. Words come from `messages.properties`, pictures from the timeline, JSON from
/// the exporter.
///
/// *Why the window is not the main class:* a main class that extends JavaFX's `Application` is
/// started by JavaFX's own launcher, which fails on the class path and before we could say kindly
/// that there is no display.
@NullMarked
package app.parley;

import org.jspecify.annotations.NullMarked;
