// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/verdictbar.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/icons.h"
#include "monitor-app/views/theme.h"

#include <QtGui/qaccessible.h>

#include <numeric>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 14;
constexpr int Gap = 26; // between figures
constexpr int SmallestGap = 12;
constexpr int Slack = 8; // of the sentence, into the margins around it
constexpr double LargeText = 1.12;
constexpr double SmallText = 0.88;

// Of two lines of text, as drawText() sets them.
int heightOfLines(const QFont &font)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, 1000, 1000), 0, QStringLiteral("Xg\nXg")).height();
}

} // namespace

VerdictBar::VerdictBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"verdictBar"_s);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Verdict"));
}

void VerdictBar::setVerdict(const Verdict &verdict, const QList<Figure> &figures)
{
    const bool worse = verdict.severity > m_verdict.severity && verdict.severity >= Severity::Degraded;
    m_verdict = verdict;
    m_figures = figures;
    setAccessibleName(nameOf(verdict.severity) + u". "_s + verdict.sentence);
    QString description;
    for (const Figure &figure : figures)
        description += u"%1 %2. "_s.arg(figure.name, figure.value);
    setAccessibleDescription(description);
    if (worse) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

QFont VerdictBar::sentenceFont(double factor) const
{
    QFont result = font();
    result.setPointSizeF(result.pointSizeF() * factor);
    return result;
}

// Smaller where it would be clipped otherwise.
QFont VerdictBar::fittingFont(const QRect &area) const
{
    for (const double factor : {LargeText, 1.0}) {
        const QFont font = sentenceFont(factor);
        if (QFontMetrics(font).boundingRect(QRect(0, 0, area.width(), 10'000), Qt::TextWordWrap, m_verdict.sentence).height()
            <= area.height() + Slack)
            return font;
    }
    return sentenceFont(SmallText);
}

QSize VerdictBar::sizeHint() const
{
    const int sentence = heightOfLines(sentenceFont(LargeText));
    const int figures = QFontMetrics(smallFont(font())).height() + QFontMetrics(font()).height() + 8;
    return {600, sentence + figures + 2 * 10 + 4};
}

VerdictBar::Geometry VerdictBar::geometryOfParts() const
{
    int widest = 0;
    const QFontMetrics wordMetrics(boldFont(font(), 1.4));
    for (const Severity severity : {Severity::Ok, Severity::Watch, Severity::Degraded, Severity::Hurting, Severity::Unknown})
        widest = std::max(widest, wordMetrics.horizontalAdvance(nameOf(severity)));
    const int iconSide = 30;
    Geometry g;
    g.icon = QRect(Margin + 8, (height() - iconSide) / 2, iconSide, iconSide);
    g.word = QRect(g.icon.right() + 12, 0, widest + 4, height());
    const int left = g.word.right() + 24;
    const int sentenceHeight = heightOfLines(sentenceFont(LargeText));
    g.sentence = QRect(left, 10, width() - left - Margin, sentenceHeight);
    g.figures = QRect(left, g.sentence.bottom() + 5, g.sentence.width(), height() - g.sentence.bottom() - 5 - 10);
    return g;
}

int VerdictBar::figureWidth(const Figure &figure) const
{
    return std::max(QFontMetrics(smallFont(font())).horizontalAdvance(figure.name),
                    QFontMetrics(boldFont(font())).horizontalAdvance(figure.value));
}

int VerdictBar::widthOf(const QList<Figure> &figures) const
{
    return std::accumulate(figures.begin(), figures.end(), 0,
                           [this](int sum, const Figure &figure) { return sum + figureWidth(figure); });
}

QList<Figure> VerdictBar::shownFigures(int room) const
{
    QList<Figure> figures = m_figures;
    const auto isTooWide = [&] { return widthOf(figures) + SmallestGap * (figures.size() - 1) > room; };
    for (qsizetype i = figures.size() - 1; i >= 0 && isTooWide(); --i) {
        if (figures[i].spare)
            figures.removeAt(i);
    }
    return figures;
}

bool VerdictBar::showsEverything() const
{
    const Geometry g = geometryOfParts();
    const QRect needed = QFontMetrics(sentenceFont(LargeText))
                             .boundingRect(QRect(0, 0, g.sentence.width(), 10'000), Qt::TextWordWrap, m_verdict.sentence);
    return needed.height() <= g.sentence.height() && needed.width() <= g.sentence.width()
        && shownFigures(g.figures.width()).size() == m_figures.size();
}

void VerdictBar::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    const QColor color = colorOf(m_verdict.severity);
    const Geometry g = geometryOfParts();
    QPainter painter(this);
    painter.fillRect(rect(), mix(t.surface, color, t.dark ? 0.13 : 0.09));
    painter.fillRect(QRect(0, 0, 6, height()), color);
    painter.fillRect(QRect(0, height() - 1, width(), 1), mix(t.border, color, 0.3));
    drawIcon(&painter, iconOf(m_verdict.severity), g.icon, color);

    painter.setPen(t.text);
    painter.setFont(boldFont(font(), 1.4));
    painter.drawText(g.word, Qt::AlignLeft | Qt::AlignVCenter, nameOf(m_verdict.severity));
    painter.setFont(fittingFont(g.sentence));
    painter.drawText(g.sentence.adjusted(0, -Slack / 2, 0, Slack / 2), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     m_verdict.sentence);

    const QList<Figure> figures = shownFigures(g.figures.width());
    const int spare = figures.size() > 1 ? (g.figures.width() - widthOf(figures)) / int(figures.size() - 1) : Gap;
    const int gap = std::clamp(spare, SmallestGap, Gap);
    int x = g.figures.left();
    for (const Figure &figure : figures) {
        const int width = figureWidth(figure);
        const int nameHeight = QFontMetrics(smallFont(font())).height();
        painter.setFont(smallFont(font()));
        painter.setPen(t.muted);
        painter.drawText(QRect(x, g.figures.top(), width + 2, nameHeight), Qt::AlignLeft | Qt::AlignVCenter, figure.name);
        painter.setFont(boldFont(font()));
        painter.setPen(t.text);
        const QRect valueRect(x, g.figures.top() + nameHeight, width + 2, QFontMetrics(painter.font()).height());
        painter.drawText(valueRect, Qt::AlignLeft | Qt::AlignVCenter, figure.value);
        if (figure.progress >= 0) {
            const QRectF bar(x, valueRect.bottom() + 2, width, 3);
            painter.fillRect(bar, mix(t.surface, t.neutral, 0.3));
            painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * std::min(1.0, figure.progress), bar.height())), t.good);
        }
        x += width + gap;
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.active, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

QList<Figure> figuresOf(const Store &store, const VerdictInput &input)
{
    const bool live = input.source == SourceState::Live && input.hasData;
    const auto when = [live](const QString &value) { return live ? value : Units::dash(); };
    const auto duration = [](std::optional<double> ns) {
        return ns ? Units::duration(std::chrono::nanoseconds(qint64(*ns))) : Units::dash();
    };
    const History::Recent recent = store.history().recent(std::chrono::seconds(10));
    const double seconds = std::max(0.1, double(recent.span.count()) / 1e9);
    const QString data = input.hasData ? VerdictBar::tr("%1 old").arg(Units::age(input.dataAge)) : Units::dash();
    QList<Figure> figures{
        {VerdictBar::tr("Errors"), when(Units::rate(double(recent.failed) / seconds))},
        {VerdictBar::tr("Commands"), when(Units::rate(double(recent.finished) / seconds)), -1, true},
        {VerdictBar::tr("p99 (usual)"), when(u"%1 (%2)"_s.arg(duration(input.p99), duration(input.baselineP99)))},
        {VerdictBar::tr("Queued"), when(Units::count(input.queued))},
        {VerdictBar::tr("Ready"),
         when(VerdictBar::tr("%1 of %2", "connections").arg(input.connectionsReady).arg(input.connections))},
        {VerdictBar::tr("Notifications"), when(Units::count(double(store.snapshot().counters.notifications))), -1, true},
    };
    if (input.toMove > 0) {
        figures.append({VerdictBar::tr("Handoffs"), when(VerdictBar::tr("%1 of %2").arg(input.moved).arg(input.toMove)),
                        live ? double(input.moved) / input.toMove : -1});
    } else {
        figures.append({VerdictBar::tr("Handoffs"), when(Units::count(double(store.snapshot().counters.handoffsSucceeded)))});
    }
    figures.append({VerdictBar::tr("Data"), data});
    return figures;
}

} // namespace QRedis::Monitor
