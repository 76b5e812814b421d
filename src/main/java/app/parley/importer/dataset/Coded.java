package app.parley.importer.dataset;

import app.parley.model.Place;

import java.util.List;
import java.util.Map;

/// What a row says in which a program has coded a sentence of the news.
///
/// @param id of the row
/// @param day as written
/// @param code of CAMEO
/// @param words that the code stands for
/// @param actors who acted, and towards whom; either may be unnamed
/// @param place where
/// @param town the place as a title names it
/// @param article the row was made from
/// @param extra what is the same for all rows of one event and has no field of its own
record Coded(
        String id,
        String day,
        String code,
        String words,
        List<Actor> actors,
        Place place,
        String town,
        Article article,
        Map<String, String> extra) {

    /// An actor.
    ///
    /// @param name empty if unnamed
    /// @param type such as `Government`
    /// @param party whether it is somebody, and not a word such as `Police` that may mean any
    record Actor(String name, String type, boolean party) {}

    /// An article.
    ///
    /// @param publisher empty if unknown
    /// @param number the data set's own for it; empty if it has none
    /// @param address empty if unknown
    record Article(String publisher, String number, String address) {}
}
