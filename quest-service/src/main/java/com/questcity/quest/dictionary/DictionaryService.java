package com.questcity.quest.dictionary;

import com.questcity.common.paging.Cursor;
import com.questcity.common.paging.Page;
import com.questcity.common.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class DictionaryService {

    private final DictionaryRepository entries;

    DictionaryService(DictionaryRepository entries) {
        this.entries = entries;
    }

    @ApplyGuard("database")
    <V extends Dictionary.Entry> Uni<Page<V>> page(
            Dictionary<?, V> dictionary, PageRequest request) {
        return entries.after(request.afterId(), request.rows(), dictionary)
                .map(rows -> Page.of(rows, request, entry -> entry, e -> Cursor.of(e.id())));
    }

    /** The index decides whether the name is taken, so that of two parallel requests one wins. */
    @ApplyGuard("database")
    @WithTransaction
    <D extends Dictionary.Draft, V extends Dictionary.Entry> Uni<V> add(
            Dictionary<D, V> dictionary, D draft) {
        return entries.insert(draft, dictionary)
                .onItem()
                .ifNull()
                .switchTo(() -> refuse(draft.name(), dictionary))
                .map(id -> dictionary.made().apply(id, draft));
    }

    private Uni<Long> refuse(String name, Dictionary<?, ?> dictionary) {
        return entries.idByName(name, dictionary)
                .map(existing -> {
                    throw new NameTaken(Optional.ofNullable(existing));
                });
    }
}
