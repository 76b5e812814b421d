package app.parley.ui.imports;

import app.parley.importer.Preview;
import app.parley.model.Event;
import app.parley.model.Problem;

import java.util.List;
import java.util.Map;

/// What came of reading a file.
public sealed interface Outcome {
    /// The formats the file can be read as, the likeliest first.
    List<String> likely();

    /// It was read.
    ///
    /// @param preview what an import would do
    /// @param likely the formats the file can be read as, the likeliest first
    /// @param specimen lines with letters beyond ASCII, as they were decoded
    /// @param gone the first events that the file no longer has
    /// @param remembered what was said of its columns at an earlier import and is used now
    record Read(
            Preview preview,
            List<String> likely,
            List<String> specimen,
            List<Event> gone,
            Map<String, String> remembered)
            implements Outcome {
        /// Lists are copied.
        public Read {
            likely = List.copyOf(likely);
            specimen = List.copyOf(specimen);
            gone = List.copyOf(gone);
            remembered = Map.copyOf(remembered);
        }
    }

    /// Nothing could be read from it.
    ///
    /// @param problem why not
    /// @param likely the formats the file can be read as, the likeliest first; none if it is of no
    ///     format at all
    record Unread(Problem problem, List<String> likely) implements Outcome {
        /// Lists are copied.
        public Unread {
            likely = List.copyOf(likely);
        }
    }
}
