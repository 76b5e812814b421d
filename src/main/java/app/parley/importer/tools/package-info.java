/// Files of timeline tools and of the web: each tool's own format, read as the tool means it.
///
/// Every reader turns what a tool wrote into [app.parley.importer.tools.Entry]s by the same
/// steps: a piece of the file is a [app.parley.importer.tools.Told], of which the reader takes
/// what it understands; what nobody took is kept with the event.
///
/// *Why the readers here do not survey columns as those of tables do:* a tool's format fixes what
/// its fields mean. Where it leaves that to its users, as GeoJSON does, the file is read as a
/// table.
///
/// *Why a group becomes a topic:* tools divide a picture into groups of any kind. Only where the
/// store knows a party of that name is the group that party.
@NullMarked
package app.parley.importer.tools;

import org.jspecify.annotations.NullMarked;
