package com.questcity.quest.dictionary;

import com.questcity.common.paging.Cursor;
import com.questcity.common.paging.Page;
import com.questcity.common.paging.PageRequest;
import com.questcity.quest.ViolatedConstraint;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

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

    /**
     * A taken name is told by the index, so that of two parallel requests one gets the other's id.
     */
    @ApplyGuard("database")
    <D extends Dictionary.Draft, V extends Dictionary.Entry> Uni<V> add(
            Dictionary<D, V> dictionary, D draft) {
        return entries.insert(draft, dictionary)
                .onFailure(e -> ViolatedConstraint.is(dictionary.nameConstraint(), e))
                .recoverWithUni(() -> taken(draft.name(), dictionary));
    }

    private <V> Uni<V> taken(String name, Dictionary<?, ?> dictionary) {
        return entries.idByName(name, dictionary)
                .map(existing -> {
                    throw new NameTaken(existing);
                });
    }
}
