package app.parley.importer.calendar;

import java.util.List;
import java.util.Optional;

/// An entry of a calendar or a part of one: what stands between its `BEGIN` and its `END`.
///
/// @param name such as `VEVENT`, in upper case
/// @param line of its `BEGIN`, counted from 1
/// @param properties in their order
/// @param parts the rules of a time zone; alarms are not kept
/// @param flaw key of what is wrong with it as a whole; empty if nothing is
record Component(
        String name, int line, List<Property> properties, List<Component> parts, String flaw) {
    /// Lists are copied.
    Component {
        properties = List.copyOf(properties);
        parts = List.copyOf(parts);
    }

    /// The first property of a name that says anything.
    Optional<Property> first(String property) {
        return all(property).stream().filter(each -> !each.value().isBlank()).findFirst();
    }

    /// All properties of a name.
    List<Property> all(String property) {
        return properties.stream().filter(each -> each.name().equals(property)).toList();
    }

    /// The text of a property; empty if there is none.
    String text(String property) {
        return first(property).map(Property::text).orElse("");
    }
}
