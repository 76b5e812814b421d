package app.parley.store;

import app.parley.model.Briefing;

import java.time.Instant;
import java.util.List;

/// Recipes of briefings under their names.
final class Briefings {
    private final Sql sql;

    Briefings(Sql sql) {
        this.sql = sql;
    }

    List<Briefing> all() {
        return sql.list(
                "SELECT name, recipe, updated FROM briefing ORDER BY name",
                row -> new Briefing(row.text(1), row.text(2), Instant.parse(row.text(3))));
    }

    int keep(String name, String recipe) {
        return sql.run(
                "INSERT OR REPLACE INTO briefing"
                        + " VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
                name, recipe);
    }

    int rename(String name, String other) {
        return sql.run("UPDATE briefing SET name = ? WHERE name = ?", other, name);
    }

    int forget(String name) {
        return sql.run("DELETE FROM briefing WHERE name = ?", name);
    }
}
