/// Everything the window can do as a list, and what is made from it: menus, shortcuts, the palette,
/// and the key sheet, where the user gives commands other keys.
///
/// Nothing here knows what a command does; [app.parley.ui.WindowCommands] does.
///
/// *Why a key knows where it works, and not the command:* arrows, Esc and Ctrl+C mean something in
/// every list and field, whichever command they are given to.
@NullMarked
package app.parley.ui.commands;

import org.jspecify.annotations.NullMarked;
