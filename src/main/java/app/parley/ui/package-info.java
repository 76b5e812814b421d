/// What the user touches: the window, its commands, the work behind it and what it says when
/// something cannot be done. Side panels, detail, table and search have packages of their own below
/// this one; the painter of drawings is in [app.parley.ui.canvas].
///
/// The window's thread owns [app.parley.ui.Session] and everything on screen. A store is used on
/// its own thread only, exporting runs on workers, and values travel between them; only
/// [app.parley.ui.Tasks] starts threads or hands something to the window's thread.
///
/// *Why plain JavaFX properties:* a session has three values, what is true, what we are looking at
/// and what has arrived of it, and whoever shows something listens to the one it needs. View
/// models, FXML and an event bus were the options that lost: each says the same thing twice.
///
/// *Why the window fills after the timeline:* menus, panels and detail take longer to make than all
/// before them. The first store is read while JavaFX starts; the timeline comes in the first frame,
/// with the room of everything else kept, and the rest in the frames after it. Lost: all at once,
/// which keeps the user waiting twice as long; a splash screen, which shows nothing.
///
/// *Why a large store is looked at before it is there:* reading the columns of millions of events
/// takes seconds. Until then a picture of what the store keeps for that purpose stands where the
/// timeline will, made by the same composer, with the same lanes and nearly always the same marks.
/// It is no session: filters, search and export have to see all events, and so wait for them. Lost:
/// a session that fills up, in which every list could be wrong for a second.
@NullMarked
package app.parley.ui;

import org.jspecify.annotations.NullMarked;
