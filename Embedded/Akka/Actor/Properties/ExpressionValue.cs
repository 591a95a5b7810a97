using System.Linq.Expressions;
using System.Reflection;

namespace Akka.Actor;

/// <summary>Evaluates the arguments in an expression, without compiling the usual ones: constants, and variables that were captured.</summary>
internal static class ExpressionValue
{
    public static object? Of(Expression expression)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                return constant.Value;
            case MemberExpression { Member: FieldInfo field } member:
                return field.GetValue(Target(member));
            case MemberExpression { Member: PropertyInfo property } member when property.GetIndexParameters().Length == 0:
                return property.GetValue(Target(member));
            case UnaryExpression { NodeType: ExpressionType.Convert, Method: null } conversion
                when conversion.Type.IsAssignableFrom(conversion.Operand.Type):
                return Of(conversion.Operand);
            default:
                return Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object)))
                    .Compile(preferInterpretation: true)();
        }
    }

    private static object? Target(MemberExpression member) => member.Expression is null ? null : Of(member.Expression);
}
