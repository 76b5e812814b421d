package app.parley.model;

import java.util.List;

/// Who takes part.
///
/// @param id such as `russia`
/// @param name the full name
/// @param shortName as used in lanes and panels
/// @param code two to four letters, always shown beside a colour
/// @param role in the process
/// @param alternativeNames other spellings and languages, found by search
/// @param members ids of the parties in a group party
/// @param colourLight `#RRGGBB` on light backgrounds
/// @param colourDark `#RRGGBB` on dark backgrounds
/// @param marker the id of the party's badge
/// @param note a remark
public record Party(
        String id,
        String name,
        String shortName,
        String code,
        PartyRole role,
        List<String> alternativeNames,
        List<String> members,
        String colourLight,
        String colourDark,
        String marker,
        String note)
        implements Item {
    /// Lists are copied.
    public Party {
        alternativeNames = List.copyOf(alternativeNames);
        members = List.copyOf(members);
    }
}
