package jp.komado.worklist.web;

import org.springframework.lang.Nullable;

/** What is searched for: a name, kana or an application number. It travels in the body only. */
record SearchRequest(@Nullable String text) {

    @Override
    public String toString() {
        return "SearchRequest";
    }
}
