package jp.komado.workflow;

import java.time.LocalDate;

/** Whose work a task is, how urgent (0 to 100), and until which office day. */
public record Routing(String queue, int priority, LocalDate dueDate) {
}
