package com.questcity.quest.dictionary;

import com.questcity.quest.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an editor sends to add a city or a district. */
public record PlaceDraft(
        @NotNull @Size(min = 2, max = 128) String name,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Size(max = 64) @Nullable String country)
        implements Dictionary.Draft {

    public PlaceDraft {
        name = PlainText.of(name);
        country = PlainText.optional(country);
    }

    List<@Nullable Object> values() {
        return Arrays.asList(name, latitude, longitude, country);
    }
}
