package com.questcity.common.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints reach into patches; what is absent breaks none. */
@ApplicationScoped
class PatchExtractor implements ValueExtractor<Patch<@ExtractedValue ?>> {

    @Override
    public void extractValues(Patch<?> patch, ValueReceiver receiver) {
        if (patch.isPresent()) {
            receiver.value(null, patch.value());
        }
    }
}
