package dev.toritsugi.caller.waiting;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Figures that a test sets.
 */
@TestConfiguration(proxyBeanMethods = false)
public class KnownFigures {

	@Bean
	WaitingFiguresReader figures() {
		return new Figures();
	}

	static final class Figures implements WaitingFiguresReader {

		private @Nullable WaitingFigures figures;

		void set(int position, @Nullable Duration expected) {
			this.figures = new WaitingFigures(position, expected);
		}

		void forget() {
			this.figures = null;
		}

		@Override
		public void keepCurrent() {
		}

		@Override
		public Optional<WaitingFigures> of(String callSid) {
			return Optional.ofNullable(this.figures);
		}

	}

}
