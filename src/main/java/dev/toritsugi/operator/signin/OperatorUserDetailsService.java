package dev.toritsugi.operator.signin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.operator.Operator;
import dev.toritsugi.operator.SignedInOperator;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Finds operators by their sign-in name, case-insensitively. Operators without a password
 * are not found.
 */
class OperatorUserDetailsService implements UserDetailsService {

	private final Map<String, Operator> operators;

	OperatorUserDetailsService(List<Operator> operators) {
		this.operators = operators.stream()
			.filter((operator) -> operator.passwordHash() != null)
			.collect(Collectors.toUnmodifiableMap((operator) -> key(operator.name()), Function.identity()));
	}

	/**
	 * Whether an operator with a password has this sign-in name.
	 */
	boolean has(String name) {
		return this.operators.containsKey(key(name));
	}

	/**
	 * Returns the operator with a sign-in name. Every invocation returns a new object,
	 * because Spring Security removes the password hash from the object after the
	 * sign-in.
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
