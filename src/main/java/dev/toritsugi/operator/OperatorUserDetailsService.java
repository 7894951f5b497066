package dev.toritsugi.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Finds operators by the name that they sign in with, those who can.
 */
class OperatorUserDetailsService implements UserDetailsService {

	private final Map<String, Operator> operators;

	OperatorUserDetailsService(List<Operator> operators) {
		this.operators = operators.stream()
			.filter((operator) -> operator.passwordHash() != null)
			.collect(Collectors.toUnmodifiableMap((operator) -> key(operator.name()), Function.identity()));
	}

	boolean has(String name) {
		return this.operators.containsKey(key(name));
	}

	/**
	 * Each time a new one: Spring Security wipes the hash out of it after the sign-in.
	 */
	@Override
	public SignedInOperator loadUserByUsername(String name) {
		Operator operator = this.operators.get(key(name));
		if (operator == null) {
			throw new UsernameNotFoundException("no such operator");
		}
		return new SignedInOperator(operator);
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
