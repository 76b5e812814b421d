package app.parley.importer.calendar;

import app.parley.importer.Decoding;
import app.parley.importer.SourceFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Hands on the entries of a calendar one by one, whether or not a `VCALENDAR` stands around them.
final class Components {
    private static final Set<String> ENTRIES = Set.of("VEVENT", "VTODO", "VJOURNAL", "VTIMEZONE");
    private static final Set<String> RULES = Set.of("STANDARD", "DAYLIGHT");
    private static final int LARGEST = 1 << 22;

    private final ContentLines lines;
    private final Consumer<Property> calendar;
    private final Consumer<Component> entry;
    private Optional<ContentLines.Line> ahead = Optional.empty();

    private Components(ContentLines lines, Consumer<Property> calendar, Consumer<Component> entry) {
        this.lines = lines;
        this.calendar = calendar;
        this.entry = entry;
    }

    /// Reads a file from beginning to end.
    ///
    /// @param calendar takes the properties that stand outside of all entries
    /// @param entry takes each entry and each time zone
    static void each(
            SourceFile file,
            Decoding decoding,
            Consumer<Property> calendar,
            Consumer<Component> entry) {
        try (ContentLines lines = new ContentLines(file, decoding)) {
            new Components(lines, calendar, entry).all();
        }
    }

    private void all() {
        for (Optional<ContentLines.Line> line = next(); line.isPresent(); line = next()) {
            Optional<Property> property = property(line.get());
            Optional<String> begun = property.flatMap(p -> bracket(p, "BEGIN"));
            if (begun.filter(ENTRIES::contains).isPresent()) {
                entry.accept(component(begun.get(), line.get().number()));
            } else {
                property.ifPresent(calendar);
            }
        }
    }

    private Optional<ContentLines.Line> next() {
        Optional<ContentLines.Line> line = ahead.isPresent() ? ahead : lines.next();
        ahead = Optional.empty();
        return line;
    }

    private static Optional<Property> property(ContentLines.Line line) {
        return Property.of(line.number(), line.text());
    }

    private static Optional<String> bracket(Property property, String which) {
        return property.name().equals(which)
                ? Optional.of(property.value().strip().toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /// What follows a `BEGIN`, up to its `END`. Where another entry begins first, that one is left
    /// for the next time.
    private Component component(String name, int start) {
        List<Property> properties = new ArrayList<>();
        List<Component> parts = new ArrayList<>();
        String flaw = "";
        int skipping = 0;
        int size = 0;
        for (Optional<ContentLines.Line> line = next(); line.isPresent(); line = next()) {
            Optional<Property> read = property(line.get());
            if (read.isEmpty()) {
                continue;
            }
            Property property = read.get();
            Optional<String> begun = bracket(property, "BEGIN");
            Optional<String> ended = bracket(property, "END");
            if (begun.filter(ENTRIES::contains).isPresent()) {
                ahead = line;
                return new Component(name, start, properties, parts, "import.cut");
            }
            if (begun.filter(RULES::contains).isPresent() && name.equals("VTIMEZONE")) {
                parts.add(component(begun.get(), property.line()));
            } else if (begun.isPresent()) {
                skipping++;
            } else if (ended.filter(name::equals).isPresent()) {
                return new Component(name, start, properties, parts, flaw);
            } else if (ended.isPresent()) {
                skipping = Math.max(0, skipping - 1);
            } else if (skipping == 0) {
                size += line.get().text().length() + 1;
                if (line.get().cut() || size > LARGEST) {
                    flaw = "import.long";
                } else {
                    properties.add(property);
                }
            }
        }
        return new Component(name, start, properties, parts, "import.cut");
    }
}
