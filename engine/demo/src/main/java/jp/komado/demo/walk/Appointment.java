package jp.komado.demo.walk;

import java.time.LocalDateTime;

/** A duty on one of its days. */
record Appointment(LocalDateTime moment, Duty duty) {
}
