/// Files that are trees: JSON and XML, handed on one object at a time.
///
/// A [app.parley.importer.tree.Node] is an object of JSON or an element of XML, whatever wrote it,
/// so that a tool which exports both is read by one piece of code. What surrounds the objects that
/// a reader wants is passed over and never held.
///
/// [app.parley.importer.tree.Markup] reads the HTML that stands in texts.
///
/// *Why bounds stand here and not in the readers:* how deep, how long and how much is a question of
/// memory, not of what the file means.
@NullMarked
package app.parley.importer.tree;

import org.jspecify.annotations.NullMarked;
