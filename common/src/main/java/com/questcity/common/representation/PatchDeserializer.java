package com.questcity.common.representation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells null from absent, which Jackson does not by itself. */
class PatchDeserializer extends JsonDeserializer<Patch<?>> implements ContextualDeserializer {

    private final @Nullable JsonDeserializer<Object> values;

    PatchDeserializer() {
        this(null);
    }

    private PatchDeserializer(@Nullable JsonDeserializer<Object> values) {
        this.values = values;
    }

    @Override
    public JsonDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        return new PatchDeserializer(
                context.findContextualValueDeserializer(type.containedType(0), property));
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (values == null) {
            throw new IllegalStateException("Jackson did not name the type of the field");
        }
        return Patch.to(values.deserialize(parser, context));
    }

    @Override
    public Patch<?> getNullValue(DeserializationContext context) {
        return Patch.to(null);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Patch.absent();
    }
}
