package app.parley.model;

import java.util.List;

/// A party's part in an event.
///
/// @param party the party's id
/// @param role such as `delegation-head`; described by the terms of the list `roles`
/// @param people who was there for it
/// @param note a remark
public record Participation(String party, String role, List<Person> people, String note) {
    /// Lists are copied.
    public Participation {
        people = List.copyOf(people);
    }

    /// A person in the office held at the time.
    public record Person(String name, String office) {}
}
