package jp.komado.access;

/** A user as others see one. */
public record UserSummary(String id, String name, String section) {
}
