/// Taking files in: where they are dropped, how one is previewed and corrected before anything is
/// written, and the list of what was imported.
///
/// Panes show a [app.parley.importer.Preview] and say what the user wants otherwise; reading,
/// writing and the order of things are with [app.parley.ui].
///
/// *Why one preview per file and no wizard:* what a file is taken for, how its columns and dates
/// are read and what would come of it depend on each other, and are judged by looking at the rows.
/// Pages one after another hide the rows while the questions are asked.
@NullMarked
package app.parley.ui.imports;

import org.jspecify.annotations.NullMarked;
